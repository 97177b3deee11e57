/** While an answer asked for by the address is on its way, what it moves is not seen (`main[data-attend]` in base.css). */
export function attend(answer: Promise<unknown>): void {
  const main = document.querySelector('main');
  main?.setAttribute('data-attend', '');
  const done = () => main?.removeAttribute('data-attend');
  answer.then(done, done);
}
