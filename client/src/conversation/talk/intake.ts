/** What is pressed, pasted into the field, or dropped on the window: each part that has a use for it says so here. */

type Events = { readonly key: KeyboardEvent; readonly paste: ClipboardEvent; readonly drop: DragEvent };

/** Each answers whether it took the event; the first that does has it to itself. */
export type IntakeHandler = { readonly [K in keyof Events]?: (event: Events[K]) => boolean };

export interface Intake {
  /** Returns what ends it. Who comes later is asked first. */
  add(handler: IntakeHandler): () => void;
  /** Offers an event around. Once taken, the browser does nothing more with it. */
  offer<K extends keyof Events>(type: K, event: Events[K]): boolean;
}

export function createIntake(): Intake {
  let handlers: readonly IntakeHandler[] = [];
  return {
    add(handler) {
      handlers = [handler, ...handlers];
      return () => {
        handlers = handlers.filter((other) => other !== handler);
      };
    },
    offer(type, event) {
      const taken = handlers.some((handler) => handler[type]?.(event) ?? false);
      if (taken) event.preventDefault();
      return taken;
    },
  };
}
