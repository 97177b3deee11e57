/** Every search box of the page proposes pages while somebody types; what does it is loaded when a box is used. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggestions]')) {
  form.addEventListener(
    'focusin',
    () => {
      // What is typed while the module loads counts too.
      const before = new FormData(form).get('q');
      void import('./start-suggestions.ts').then(({ startSuggestions }) => startSuggestions(form, String(before)));
    },
    { once: true },
  );
}
