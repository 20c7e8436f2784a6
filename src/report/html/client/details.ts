import { h, type Tree } from '../tree.js';
import { toElement } from './dom.js';

export interface Details {
  /** Shows something over the page; Escape or the button closes it, and the focus goes back to where it was. */
  readonly open: (title: string, content: readonly Tree[]) => void;
}

export function details(): Details {
  const close = toElement(h('button', { type: 'button', class: 'close' }, 'Close'));
  const title = toElement(h('h2', { id: 'details-title' }));
  const body = toElement(h('div', {}));
  const dialog = toElement(h('dialog', { 'aria-labelledby': 'details-title' })) as HTMLDialogElement;
  dialog.append(close, title, body);
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());
  // A click beside it: the dialog itself is hit only there.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    open: (text, content) => {
      title.textContent = text;
      body.replaceChildren(...content.map(toElement));
      if (!dialog.open) dialog.showModal();
      dialog.scrollTop = 0;
    },
  };
}
