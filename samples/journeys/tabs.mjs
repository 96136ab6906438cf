// Tabs of the samples, and what must hold of each.
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import * as browsers from '../../infra/journeys/browser.mjs';
import { NARROW, WIDE, mustBeReadable, mustFit } from '../../infra/journeys/checks.mjs';

export const ORIGIN = process.env.SAMPLES_ORIGIN ?? 'http://127.0.0.1:8080';
const SHOTS = process.env.SAMPLES_SHOTS ?? 'journeys/screenshots';
const PATIENCE_MS = 60_000;

mkdirSync(SHOTS, { recursive: true });

export const launch = () => browsers.launch(chromium);

/** Another tab. What it fails at, and what the content security policy refuses, fails its journey. */
export const newTab = (context) => browsers.newPage(context, PATIENCE_MS);

/** A picture of a page at two widths, in which nothing is too wide and axe finds nothing serious. */
export async function look(page, name) {
  for (const [size, window] of Object.entries({ narrow: NARROW, wide: WIDE })) {
    await page.setViewportSize(window);
    await mustFit(page, name);
    await page.screenshot({ path: `${SHOTS}/${name}-${size}.png`, fullPage: true });
  }
  await mustBeReadable(page, axe, name);
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
