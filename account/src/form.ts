import { Dismissed } from './client';
import { h, newId, type Child } from './dom';
import { explain } from './explain';
import { t, type Word } from './words';

export interface Field {
  name: string;
  label: Word;
  type?: 'text' | 'email' | 'password';
  hint?: Word;
  value?: string;
  autocomplete?: string;
  /** A code of digits, which phones show another keyboard for. */
  digits?: boolean;
  /** Pattern of a value, as HTML has it. */
  pattern?: string;
}

export type Look = 'main' | 'danger' | 'other';

export interface FormOptions {
  fields?: Field[];
  submit: Word;
  /** `main` unless something else is said; red is what destroys. */
  look?: Look;
  /** Beside the button. */
  more?: Child[];
  /** What is done; the word that it answers is shown. */
  act: (values: Record<string, string>, form: HTMLFormElement) => Promise<Word | void>;
}

/** A form. What was typed stays until it is done. */
export function form({ fields = [], submit, look = 'main', more = [], act }: FormOptions): HTMLFormElement {
  const button = h('button', { type: 'submit', class: look }, t(submit));
  const said = h('div', { class: 'said', 'aria-live': 'polite' });
  const element = h('form', { onsubmit: (event) => { event.preventDefault(); void run(); } },
    ...fields.map(labelled), h('div', { class: 'row' }, button, ...more), said);

  async function run(): Promise<void> {
    if (element.getAttribute('aria-busy') === 'true') return;
    const values = Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)]));
    element.setAttribute('aria-busy', 'true');
    button.textContent = t('busy');
    said.replaceChildren();
    try {
      const word = await act(values, element);
      if (word) said.replaceChildren(done(t(word)));
    } catch (error) {
      if (!(error instanceof Dismissed)) said.replaceChildren(failed(explain(error)));
    } finally {
      element.removeAttribute('aria-busy');
      button.textContent = t(submit);
    }
  }

  return element;
}

function labelled(field: Field): HTMLElement {
  const [id, hint] = [newId(), newId()];
  const input = h('input', {
    id, name: field.name, type: field.type ?? 'text', required: true, value: field.value ?? null, pattern: field.pattern ?? null,
    autocomplete: field.autocomplete ?? 'off', autocapitalize: 'none', spellcheck: 'false',
    inputmode: field.digits ? 'numeric' : null, 'aria-describedby': field.hint ? hint : null,
  });
  return h('div', { class: 'field' }, h('label', { for: id }, t(field.label)), input, field.hint && h('p', { id: hint, class: 'soft' }, t(field.hint)));
}

/** A button that does one thing; what it answers or how it failed is shown beside it. */
export const button = (submit: Word, act: () => Promise<Word | void>, look: Look = 'main'): HTMLFormElement =>
  form({ submit, look, act: () => act() });

/** Put what came of it in a form's place, and the focus on it. */
export function finish(place: Element, text: string, ...more: Child[]): void {
  const said = h('p', { class: 'good', tabindex: -1 }, text);
  place.replaceChildren(said, ...more.filter((child): child is Node => child instanceof Node));
  said.focus();
}

export const done = (text: string): HTMLElement => h('p', { class: 'good' }, text);
export const failed = (text: string): HTMLElement => h('p', { role: 'alert', class: 'bad' }, text);
