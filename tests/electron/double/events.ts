import { EventEmitter } from 'node:events';

type Listening = { readonly on: unknown; readonly once: unknown };

/**
 * The listening half of one of Electron's emitters, under that emitter's own types, and the emitting
 * half for the test. Electron writes one overload for each event; at run time they are one function.
 */
export function eventsOf<Target extends Listening>(): {
  readonly listening: Pick<Target, 'on' | 'once'>;
  readonly emit: (event: string, ...values: readonly unknown[]) => void;
} {
  const emitter = new EventEmitter();
  const listening = { on: emitter.on.bind(emitter), once: emitter.once.bind(emitter) };
  return {
    listening,
    emit: (event, ...values) => void emitter.emit(event, ...values),
  };
}

/** An event that listeners may prevent, with what Electron tells of it. */
export const preventable = <Details extends object>(details: Details): Details & PreventableEvent => {
  let prevented = false;
  return {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
};

export type PreventableEvent = { readonly preventDefault: () => void; readonly defaultPrevented: boolean };
