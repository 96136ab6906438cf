// A browser, and pages that note what failed in them.
import { existsSync, mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

export const ORIGIN = process.env.SAMPLES_ORIGIN ?? 'http://127.0.0.1:8080';
const SHOTS = process.env.SAMPLES_SHOTS ?? 'journeys/screenshots';
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PATIENCE_MS = 60_000;

mkdirSync(SHOTS, { recursive: true });

export const launch = () =>
  chromium.launch({ executablePath: PLACES.find((place) => place && existsSync(place)), args: ['--no-sandbox', '--disable-gpu'] });

/** Another tab. What it fails at, and what the content security policy refuses, fails its journey. */
export async function newTab(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) page.problems.push(message.text());
  });
  return page;
}

export function must(holds, what) {
  if (!holds) throw new Error(what);
}

/** A picture of a page at two widths, in which nothing is too wide and axe finds nothing serious. */
export async function look(page, name) {
  for (const [size, width] of [['narrow', 360], ['wide', 1280]]) {
    await page.setViewportSize({ width, height: 860 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    must(over <= 0, `${name}: ${over} px too wide at ${width}`);
    await page.screenshot({ path: `${SHOTS}/${name}-${size}.png`, fullPage: true });
  }
  const { violations } = await page.evaluate(`${axe.source}; axe.run(document, { resultTypes: ['violations'] })`);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  must(serious.length === 0, serious.map(({ id, nodes }) => `${id} at ${nodes[0].target.join(' ')}`).join('; '));
}

/** Wait until an element's text passes; the last text is said if it never does. */
export async function until(page, selector, passes) {
  const place = page.locator(selector);
  const end = Date.now() + PATIENCE_MS;
  let text = '';
  while (Date.now() < end) {
    text = await place.innerText();
    if (passes(text)) return text;
    await page.waitForTimeout(100);
  }
  throw new Error(`${selector} still says ${JSON.stringify(text)}`);
}
