/** What a browser did in each frame, from a trace of it: CPU time by kind of work, which others on the machine hardly change. */
import type { Browser, CDPSession } from 'playwright';

/** In the page's own marks. */
export const marks = { begin: 'frames begin', late: 'frame late', end: 'frames end' } as const;

/** Milliseconds of CPU. */
interface Work {
  /** All tasks of the page's main thread. */
  readonly page: number;
  /** Collecting garbage, which is part of these. */
  readonly garbage: number;
  /** Painting what has changed, in threads of its own. */
  readonly raster: number;
  /** Putting the screen together, of all pages. */
  readonly screen: number;
}

export interface FrameTrace {
  readonly work: Work;
  /** Of each frame, what the main thread did for it: scripts, style, layout, paint. */
  readonly mainOfFrames: readonly number[];
  readonly screenOfFrames: readonly number[];
  readonly late: readonly LateFrame[];
}

/** When it came, how long after the one before, and what was done until then; all in ms. */
export interface LateFrame {
  readonly at: number;
  readonly gap: number;
  readonly work: Work;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Of what began and ended. */
  readonly tdur?: number;
}

const categories = [
  'blink.user_timing',
  'cc',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'viz',
];

/** Traces the browser while something goes on. The page marks the beginning, the end and each late frame. */
export async function traceFrames(browser: Browser, going: () => Promise<void>): Promise<FrameTrace> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories },
  });
  await going();
  const complete = new Promise<string>((resolve) => {
    session.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? ''));
  });
  await session.send('Tracing.end');
  const text = await readStream(session, await complete);
  await session.detach();
  return readTrace((JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents);
}

async function readStream(session: CDPSession, handle: string): Promise<string> {
  let text = '';
  for (;;) {
    const { data, eof } = await session.send('IO.read', { handle });
    text += data;
    if (eof) break;
  }
  await session.send('IO.close', { handle });
  return text;
}

function readTrace(events: readonly TraceEvent[]): FrameTrace {
  const begin = events.find(({ name }) => name === marks.begin);
  const end = events.find(({ name }) => name === marks.end);
  if (!begin || !end) throw new Error('The page has not marked where it begins and ends.');
  const during = (from: number, to: number) => events.filter(({ ts }) => ts >= from && ts < to);
  const all = during(begin.ts, end.ts);
  const costs = (name: string) => all.filter((event) => event.name === name && event.tdur !== undefined);
  const frames = costs('ProxyMain::BeginMainFrame').filter(({ pid }) => pid === begin.pid);
  const late = all.filter(({ name }) => name.startsWith(marks.late));
  return {
    work: workOf(all, begin),
    mainOfFrames: frames.map(cpuOf),
    screenOfFrames: costs('Display::DrawAndSwap').map(cpuOf),
    late: late.map(({ name, ts }) => {
      const gap = Number(name.slice(marks.late.length));
      const work = workOf(during(ts - gap * 1_000, ts), begin);
      return { at: Math.round((ts - begin.ts) / 1_000), gap, work };
    }),
  };
}

const cpuOf = ({ tdur = 0 }: TraceEvent): number => tdur / 1_000;

/** `page`: any event of its main thread. */
function workOf(events: readonly TraceEvent[], page: TraceEvent): Work {
  const here = events.filter(({ pid }) => pid === page.pid);
  const main = here.filter(({ tid }) => tid === page.tid);
  const sum = (among: readonly TraceEvent[], ...names: readonly string[]) =>
    among.reduce((all, event) => (names.includes(event.name) ? all + cpuOf(event) : all), 0);
  return {
    page: sum(main, 'RunTask'),
    garbage: sum(main, 'MajorGC', 'MinorGC'),
    raster: sum(here, 'RasterTask'),
    screen: sum(events, 'Display::DrawAndSwap'),
  };
}
