/** A form that Enter sends, with the focus where the person goes on: in what is wrong, else in what is empty. */
import { createEffect, on, onMount, type JSX } from 'solid-js';
import type { SignInForm } from './form.ts';
import { hasProblem } from './problems.ts';

export function FormFrame(props: { readonly form: SignInForm; readonly children: JSX.Element }) {
  let element!: HTMLFormElement;
  const inputs = () => [...element.querySelectorAll('input')];

  function focusProblem() {
    const wrong = inputs().find((input) => input.getAttribute('aria-invalid'));
    (wrong ?? inputs().find((input) => input.value === ''))?.focus();
  }

  onMount(focusProblem);
  createEffect(
    on(props.form.problems, (problems) => hasProblem(problems) && focusProblem(), { defer: true }),
  );

  return (
    <form
      ref={element}
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void props.form.submit();
      }}
    >
      {props.children}
    </form>
  );
}
