/** The object as it is, but reading what it lacks is an error: a double must not answer `undefined`. */
export const strict = <Value extends object>(name: string, value: Value): Value =>
  new Proxy(value, {
    get(target, key, receiver) {
      // A promise looks for `then`, a printer for symbols.
      if (!(key in target) && typeof key === 'string' && key !== 'then')
        throw new Error(`the double of Electron has no ${name}.${key}`);
      return Reflect.get(target, key, receiver);
    },
  });
