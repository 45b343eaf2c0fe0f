/** Whether keys go to this element, also in a window behind another one, where `:focus` matches nothing in some browsers. */
export function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
}
