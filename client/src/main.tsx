/** Puts the app together: session, then sync, then everything that is seen. */
import { render } from 'solid-js/web';
import './styles/index.css';
import { App } from './app/index.ts';
import { createI18n, I18nContext } from './i18n/index.ts';
import { createLooks, LooksContext } from './looks/index.ts';
import { browserEnvironment, makeSession } from './session/index.ts';
import { keepApp } from './keepApp.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');

const environment = browserEnvironment();
const session = makeSession(environment);

render(
  () => (
    <I18nContext.Provider value={createI18n({ languages: navigator.languages, storage: localStorage })}>
      <LooksContext.Provider
        value={createLooks({
          root: document.documentElement,
          storage: localStorage,
          matchMedia: (query) => matchMedia(query),
        })}
      >
        <App session={session} environment={environment} storage={localStorage} />
      </LooksContext.Provider>
    </I18nContext.Provider>
  ),
  root,
);
void session.start();
void keepApp();
