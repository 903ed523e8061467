/**
 * A relay, a browser, and people in it, each with a profile of their own. The page's server is not the relay's, so a tab can
 * be loaded while the relay is gone – as the service worker does it for the real app.
 */
import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { build, type InlineConfig, preview, type PreviewServer } from 'vite';
import type { ConversationId } from '#protocol';
import { chromiumLaunchOptions, thisMachine } from '../../../../tools/chromium.ts';
import { RelayProcess } from './relay.ts';

const repository = resolve(import.meta.dirname, '../../../..');

export type Person = { readonly handle: string; readonly context: BrowserContext; readonly tab: Page };

export type World = {
  readonly relay: RelayProcess;
  /** Somebody new, signed in; their handle begins so. */
  readonly arrive: (handle: string) => Promise<Person>;
  /** Another tab of the same browser. */
  readonly openTab: (person: Person) => Promise<Page>;
  readonly newBrowser: () => Promise<BrowserContext>;
  /** A page of the same origin in which nobody is. */
  readonly openBlank: (person: Person) => Promise<Page>;
  /** Begins anew in a tab that is open. */
  readonly reload: (tab: Page) => Promise<void>;
  /** Comes back in a tab that went elsewhere. */
  readonly visit: (tab: Page) => Promise<void>;
  /** Two new people who are contacts, and the conversation that is theirs. */
  readonly meet: () => Promise<[Person, Person, ConversationId]>;
  readonly close: () => Promise<void>;
};

export async function startWorld(): Promise<World> {
  const relay = new RelayProcess();
  await relay.start();
  const server = await servePage(relay.port);
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch(chromiumLaunchOptions(await thisMachine()));

  let people = 0;

  const untilReady = (tab: Page) => tab.waitForFunction(() => document.title === 'ready');

  async function visit(tab: Page): Promise<void> {
    await tab.goto(address);
    await untilReady(tab);
  }

  async function open(context: BrowserContext): Promise<Page> {
    const tab = await context.newPage();
    tab.on('pageerror', (error) => console.error(error));
    await visit(tab);
    return tab;
  }

  async function arrive(prefix: string): Promise<Person> {
    people += 1;
    const handle = `${prefix}${people}`;
    const context = await browser.newContext();
    const tab = await open(context);
    const answer = await tab.evaluate(
      (name) =>
        window.peer.session.createAccount({
          handle: name,
          displayName: name,
          password: `${name} likes long passwords`,
          status: 'available',
        }),
      handle,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    await tab.waitForFunction(() => window.peer.connection() === 'online');
    return { handle, context, tab };
  }

  return {
    relay,
    arrive,
    visit,
    async reload(tab) {
      await tab.reload();
      await untilReady(tab);
    },
    openTab: ({ context }) => open(context),
    newBrowser: () => browser.newContext(),
    async openBlank({ context }) {
      const page = await context.newPage();
      await page.goto(`${address}blank.html`);
      return page;
    },
    async meet() {
      await relay.start();
      const one = await arrive('alice');
      const other = await arrive('bob');
      await one.tab.evaluate(
        (handle) => window.peer.call('requestContact', { body: { handle } }),
        other.handle,
      );
      const conversation = await other.tab.evaluate(async () => {
        const lists = await window.peer.call('contacts');
        const user = lists.ok ? lists.value.incoming[0]?.profile.user : undefined;
        if (user) await window.peer.call('acceptRequest', { params: { user } });
        const conversations = await window.peer.call('conversations');
        const id = conversations.ok ? conversations.value[0]?.id : undefined;
        if (!id) throw new Error('There is no conversation');
        return id;
      });
      return [one, other, conversation];
    },
    async close() {
      await browser.close();
      await server.close();
      await relay[Symbol.asyncDispose]();
    },
  };
}

/** The page, with the relay behind the same origin: what is not its own file goes there. */
async function servePage(relayPort: number): Promise<PreviewServer> {
  const target = `http://127.0.0.1:${relayPort}`;
  const root = resolve(import.meta.dirname, '../page');
  const page: InlineConfig = {
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { dedupe: ['yjs'] },
    build: {
      outDir: resolve(repository, 'dist/test/sync-page'),
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: {
        input: { index: resolve(root, 'index.html'), blank: resolve(root, 'blank.html') },
      },
    },
    preview: {
      host: '127.0.0.1',
      port: 0,
      proxy: { '/api': { target }, '/sync': { target, ws: true } },
    },
  };
  await build(page);
  return preview(page);
}
