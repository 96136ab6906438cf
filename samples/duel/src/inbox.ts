import type { Ludus } from 'ludus-sdk';
import { byId, element, onPress } from '../../shared/page';

const SHOWN = 5;

export async function showInbox(ludus: Ludus): Promise<void> {
  const { items } = await ludus.messages.listInbox({ limit: SHOWN });
  const lines = items.map(({ message_id, subject, body, read }) => {
    const text = element('span', {}, subject || body);
    if (read) return element('li', { class: 'soft' }, text);
    const button = element('button', { type: 'button', class: 'quiet', 'aria-label': `Mark as read: ${subject || body}` }, 'Read');
    onPress(button, () => ludus.messages.readMessage(message_id).then(() => showInbox(ludus)));
    return element('li', {}, text, button);
  });
  byId('inbox').replaceChildren(...(lines.length ? lines : [element('li', { class: 'soft' }, 'No messages.')]));
}
