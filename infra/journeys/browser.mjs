// Chromium for journeys, and pages that note what failed in them. Each site brings its own playwright-core.
import { existsSync } from 'node:fs';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const launch = (chromium) =>
  chromium.launch({ executablePath: PLACES.find((place) => place && existsSync(place)), args: ['--no-sandbox', '--disable-gpu'] });

/** What contexts begin with. */
export const CONTEXT = { viewport: { width: 1280, height: 860 }, locale: 'en-GB' };

/** A page whose `problems` are what failed in it and what the content security policy refused. */
export async function newPage(context, patienceMs) {
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) page.problems.push(message.text());
  });
  return page;
}
