/**
 * Moves the focus to the beginning of a part that takes none by itself. It takes it for this one time only: of an element that scripts alone may focus browsers leave out all
 * that is in it when somebody goes on by Tab.
 */
export function moveFocusTo(part: HTMLElement): void {
  const over = new AbortController();
  const letGo = () => {
    over.abort();
    part.removeAttribute('tabindex');
  };
  const {signal} = over;
  part.tabIndex = -1;
  part.focus();
  part.addEventListener('blur', letGo, {signal});
  part.shadowRoot?.addEventListener('focusin', letGo, {signal});
  part.addEventListener('keydown', ({key}) => key === 'Tab' && letGo(), {signal});
}
