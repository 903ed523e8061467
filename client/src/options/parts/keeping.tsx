/** Says so on the page when a change was not taken. */
import type { Result } from '#protocol';
import { createContext, createSignal, Show, useContext, type JSX } from 'solid-js';
import { failureText, useI18n } from '../../i18n/index.ts';
import type { Failure } from '../../session/index.ts';
import { Band } from '../../ui/index.ts';

/** Resolves to whether it was taken. */
export type Keep = (changing: Promise<Result<unknown, Failure>>) => Promise<boolean>;

const KeepContext = createContext<Keep>(async (changing) => (await changing).ok);

export const useKeeping = (): Keep => useContext(KeepContext);

/** Around one page: shows above it what the last of its changes failed with. */
export function Keeping(props: { readonly children: JSX.Element }) {
  const { t } = useI18n();
  const [failure, setFailure] = createSignal<Failure>();

  const keep: Keep = async (changing) => {
    const answer = await changing;
    setFailure(answer.ok ? undefined : answer.error);
    return answer.ok;
  };

  return (
    <KeepContext.Provider value={keep}>
      <Show when={failure()}>{(shown) => <Band kind="wrong">{failureText(t, shown())}</Band>}</Show>
      {props.children}
    </KeepContext.Provider>
  );
}
