/** Plays a score on an audio context, real or offline. */
import type { Note, Score } from './scores.ts';

const attack = 0.004;
/** Seconds in which what is ended falls to a third. */
const release = 0.02;
/** Exponential curves cannot reach zero; this is silence to the ear. */
const silence = 0.0001;

/** Made once for each context: a score may have dozens of noises. */
const noises = new WeakMap<BaseAudioContext, AudioBuffer>();

/** A second of white noise. What it sounds like does not depend on the exact samples. */
function noiseBuffer(context: BaseAudioContext): AudioBuffer {
  const known = noises.get(context);
  if (known) return known;
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index += 1) samples[index] = Math.random() * 2 - 1;
  noises.set(context, buffer);
  return buffer;
}

function glide(parameter: AudioParam, note: Note, start: number) {
  parameter.setValueAtTime(note.pitch, start);
  if (note.glideTo !== undefined) {
    parameter.exponentialRampToValueAtTime(note.glideTo, start + note.length);
  }
}

/** The source of a note, and the node to hear it at. */
function voice(context: BaseAudioContext, note: Note, start: number) {
  if (note.wave === 'noise') {
    const source = new AudioBufferSourceNode(context, { buffer: noiseBuffer(context), loop: true });
    const band = new BiquadFilterNode(context, { type: 'bandpass', Q: 1.2 });
    glide(band.frequency, note, start);
    return { source, sound: source.connect(band) };
  }
  const source = new OscillatorNode(context, { type: note.wave });
  glide(source.frequency, note, start);
  return { source, sound: source };
}

function playNote(context: BaseAudioContext, output: AudioNode, note: Note, scoreStart: number) {
  const start = scoreStart + note.at;
  const end = start + note.length;
  const { source, sound } = voice(context, note, start);
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(silence, start);
  envelope.gain.exponentialRampToValueAtTime(note.loudness, start + attack);
  envelope.gain.exponentialRampToValueAtTime(silence, end);
  sound.connect(envelope).connect(output);
  source.start(start);
  source.stop(end);
}

/** Starts a score now; `volume` is 0 to 1. The answer ends it before its time, without a click. */
export function playScore(context: BaseAudioContext, score: Score, volume: number): () => void {
  const output = new GainNode(context, { gain: volume });
  output.connect(context.destination);
  for (const note of score) playNote(context, output, note, context.currentTime);
  return () => {
    output.gain.setTargetAtTime(0, context.currentTime, release);
    setTimeout(() => output.disconnect(), release * 10_000);
  };
}
