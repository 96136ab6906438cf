/** The items of a list, from page to page. Each page is fetched when its first item is asked for. */
export async function* items<Page extends { next_cursor: string | null }, Item>(
  fetchPage: (place: { cursor?: string }) => Promise<Page>,
  itemsOf: (page: Page) => Item[],
  first?: string,
): AsyncGenerator<Item> {
  let place = first === undefined ? {} : { cursor: first };
  for (;;) {
    const page = await fetchPage(place);
    yield* itemsOf(page);
    if (page.next_cursor === null) return;
    place = { cursor: page.next_cursor };
  }
}
