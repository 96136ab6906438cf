/** The element with an id. Pages have all that their scripts ask for. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found as Kind;
}

export function setText(id: string, text: string | number): void {
  byId(id).textContent = String(text);
}

/** An element with what is in it. Texts stay texts, whatever players have written. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
}

/** Show one of the page's views and hide the others. */
export function show(view: string): void {
  for (const each of document.querySelectorAll<HTMLElement>('[data-view]')) each.hidden = each.dataset['view'] !== view;
}

/** What a button does: once at a time, and said where it fails. */
export function onPress(button: HTMLButtonElement, act: () => Promise<unknown>): void {
  button.addEventListener('click', () => void pressed(button, act));
}

export function onSubmit(form: HTMLFormElement, act: () => Promise<unknown>, place = 'said'): void {
  const button = form.querySelector<HTMLButtonElement>('button:not([type])');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button) void pressed(button, act, place);
  });
}

async function pressed(button: HTMLButtonElement, act: () => Promise<unknown>, place = 'said'): Promise<void> {
  button.disabled = true;
  setText(place, '');
  try {
    await act();
  } catch (error) {
    setText(place, error instanceof Error ? error.message : String(error));
  } finally {
    button.disabled = false;
  }
}

/** Tell the player something; nothing takes it away. */
export function say(text: string): void {
  setText('said', text);
}
