import { useEffect, useState } from 'react';

/** Something on its way, and what came of it. */
export interface Loading<T extends object> {
  promise: Promise<T>;
  value?: T;
}

/** Remembers what comes of a promise; a failure is told where it is used. */
export function loading<T extends object>(promise: Promise<T>): Loading<T> {
  const result: Loading<T> = { promise };
  promise.then(
    (value) => {
      result.value = value;
    },
    () => {},
  );
  return result;
}

/**
 * What has loaded, in the first rendering already where it is there by then; undefined until it is.
 * `React.lazy` would hold it back for 300 ms even so, and move what is under it when it comes.
 */
export function useLoaded<T extends object>({ promise, value }: Loading<T>): T | undefined {
  const [loaded, setLoaded] = useState(value);
  useEffect(() => {
    promise.then(setLoaded, (error: unknown) =>
      setLoaded(() => {
        throw error;
      }),
    );
  }, [promise]);
  return loaded;
}
