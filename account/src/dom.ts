/** Text and elements alone: nothing here reads HTML, so nothing that somebody named themselves becomes any. */
export type Child = Node | string | null | false | undefined;
type Prop = string | number | boolean | null | undefined | ((event: Event) => void);

/** An element with its attributes and listeners (`onclick`), and what is in it. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, props: Record<string, Prop> = {}, ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (typeof value === 'boolean') element.toggleAttribute(name, value);
    else if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

let last = 0;

/** An id that no other element has. */
export const newId = (): string => `e${(last += 1)}`;
