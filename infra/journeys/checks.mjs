// What must hold of each page of a site, and how journeys are counted.
export const WIDE = { width: 1280, height: 860 };
export const NARROW = { width: 360, height: 780 };

export function must(holds, what) {
  if (!holds) throw new Error(what);
}

/** Nothing of a page is wider than the window. */
export async function mustFit(page, name) {
  const { over, width } = await page.evaluate(() => ({
    over: Math.max(...[document.documentElement, document.querySelector('main')].filter(Boolean).map((part) => part.scrollWidth - part.clientWidth)),
    width: innerWidth,
  }));
  must(over <= 0, `${name} is ${over} px too wide at ${width}`);
}

/** A page as it is says of nothing that it went wrong. */
export async function mustBeWell(page, name) {
  const alerts = await page.getByRole('alert').allInnerTexts();
  must(alerts.length === 0, `${name}: ${alerts.join('; ')}`);
}

/** axe finds nothing serious; `excluded` are selectors of what it passes over. */
export async function mustBeReadable(page, axe, name, excluded = []) {
  const context = { include: [['html']], exclude: excluded.map((selector) => [selector]) };
  const { violations } = await page.evaluate(`${axe.source}; axe.run(${JSON.stringify(context)}, { resultTypes: ['violations'] })`);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.slice(0, 2).map(({ target }) => target.join(' ')).join(' and ')}`);
  must(serious.length === 0, `${name}: ${serious.join('; ')}`);
}

const results = { passed: 0, failed: 0 };

/** Walk one journey: it is counted, and its line says how long it took. Whether it passed. */
export async function walked(name, walk) {
  const start = performance.now();
  const took = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await walk();
    results.passed += 1;
    console.log(`✓ ${name} (${took()})`);
    return true;
  } catch (error) {
    results.failed += 1;
    console.log(`✗ ${name} (${took()}): ${error.message}`);
    return false;
  }
}

/** Say how many passed, and end with that. */
export function end() {
  console.log(`${results.passed} passed, ${results.failed} failed`);
  process.exit(results.failed ? 1 : 0);
}
