import type { OrderView } from 'ludus-sdk';
import { asPlayer, ludus } from '../client';
import { h } from '../dom';
import { button } from '../form';
import { section } from '../frame';
import { moment, money, t, wordOf } from '../words';

const PAGE = 20;

/** What was bought, the latest first. */
export function purchases(): HTMLElement[] {
  return [section('purchases', async () => {
    const list = h('ul', { class: 'list' });
    const more = h('div');
    const next = async (cursor?: string): Promise<void> => {
      const { items, next_cursor: after } = await asPlayer(() => ludus.commerce.listOrders({ limit: PAGE, cursor }));
      list.append(...items.map(one));
      more.replaceChildren(after ? button('show_more', () => next(after), 'other') : '');
    };
    await next();
    return list.children.length ? [list, more] : [h('p', { class: 'soft' }, t('purchases_none'))];
  })];
}

function one(order: OrderView): HTMLElement {
  const status = wordOf(`order_${order.status}`);
  const paid = order.amount !== null && order.currency !== null && money(order.amount, order.currency);
  const back = order.refunded_amount > 0 && order.currency !== null && t('refunded', { amount: money(order.refunded_amount, order.currency) });
  return h('li', {},
    h('div', {}, h('strong', {}, order.name || order.sku_id), h('p', { class: 'soft' }, moment(order.created_at), ' · ', order.provider)),
    h('div', { class: 'end' }, paid, h('p', { class: 'soft' }, status ? t(status) : order.status, back && ` · ${back}`)));
}
