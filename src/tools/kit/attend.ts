/** While an answer asked for by the address is on its way, what it moves is not seen (`main[data-attend]` in base.css). */
export function attend(answer: Promise<unknown>): void {
  const main = document.querySelector('main');
  main?.setAttribute('data-attend', '');
  const show = () => main?.removeAttribute('data-attend');
  // An answer that is there at once moves what stood below in a frame of its own, unseen.
  const done = () => requestAnimationFrame(() => requestAnimationFrame(show));
  answer.then(done, done);
}
