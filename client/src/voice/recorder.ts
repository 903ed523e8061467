/** Records from the microphone, and listens how loud it is meanwhile. */
import { err, limits, ok, type Result } from '#protocol';
import { encodePeaks } from './peaks.ts';

export type Clip = { readonly content: Blob; readonly ms: number; readonly peaks: string };

/** `too-short` and `silent`: nothing that anybody could hear. */
export type RecordingProblem = 'no-microphone' | 'cannot' | 'too-short' | 'silent';

export interface Recorder {
  /** Ends it; it ends by itself after 15 seconds. */
  stop(): void;
  readonly done: Promise<Result<Clip, RecordingProblem>>;
}

type Options = {
  /** How loud it is now, from 0 to 1, and for how long it has been going on. */
  readonly onLevel: (level: number, ms: number) => void;
};

const shortest = 400;
/** Quieter than breathing. */
const silence = 0.012;
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

export async function startRecorder({ onLevel }: Options): Promise<Result<Recorder, RecordingProblem>> {
  const type = types.find((each) => MediaRecorder.isTypeSupported(each));
  if (type === undefined) return err('cannot');
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined);
  if (!stream) return err('no-microphone');
  return ok(record(stream, type, onLevel));
}

function record(stream: MediaStream, type: string, onLevel: Options['onLevel']): Recorder {
  const { promise: done, resolve } = Promise.withResolvers<Result<Clip, RecordingProblem>>();
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 32_000 });
  const ear = listen(stream);
  const chunks: Blob[] = [];
  const levels: number[] = [];
  const start = performance.now();
  const passed = () => Math.round(performance.now() - start);

  const stop = () => {
    if (recorder.state === 'recording') recorder.stop();
  };
  const watching = setInterval(() => {
    const level = ear.level();
    levels.push(level);
    onLevel(level, passed());
    if (passed() >= limits.voice.most) stop();
  }, 50);

  recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data));
  recorder.addEventListener('stop', () => {
    const ms = passed();
    clearInterval(watching);
    ear.close();
    for (const track of stream.getTracks()) track.stop();
    resolve(judge({ content: new Blob(chunks, { type }), ms, levels }));
  });
  recorder.start();
  return { stop, done };
}

function judge(heard: {
  readonly content: Blob;
  readonly ms: number;
  readonly levels: readonly number[];
}): Result<Clip, RecordingProblem> {
  const { content, ms, levels } = heard;
  if (ms < shortest || content.size === 0) return err('too-short');
  if (Math.max(0, ...levels) < silence) return err('silent');
  return ok({ content, ms, peaks: encodePeaks(levels.map(asSeen)) });
}

/** Ears are finer for what is quiet than numbers are. */
const asSeen = (level: number): number => Math.min(1, Math.sqrt(level) * 1.4);

function listen(stream: MediaStream): { level: () => number; close: () => void } {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      const sum = samples.reduce((total, sample) => total + sample * sample, 0);
      return Math.sqrt(sum / samples.length);
    },
    close: () => void context.close(),
  };
}
