// Nothing here waits for ever.

/** How long one thing may take, in milliseconds: a debug build on a busy machine is slow, and not that slow. */
const MOST_MS = 20_000;

/** What a promise comes to, or an error that says what did not come. */
export async function within(promise, what, most = MOST_MS) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${most / 1000} s`)), most);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
