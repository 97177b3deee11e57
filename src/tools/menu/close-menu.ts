/** A door of the menu closes when somebody goes elsewhere, or presses Escape; without JavaScript, its name closes it. */
const closeDoors = (except: Node | null): HTMLDetailsElement | undefined => {
  const open = [...document.querySelectorAll<HTMLDetailsElement>('.menu details[open]')].find(
    (door) => !door.contains(except),
  );
  open?.removeAttribute('open');
  return open;
};
document.addEventListener('click', ({ target }) => closeDoors(target as Node));
document.addEventListener('focusin', ({ target }) => closeDoors(target as Node));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closeDoors(null)?.querySelector('summary')?.focus();
});
