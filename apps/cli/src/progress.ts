const STEP_PERCENT = 1;

/** Shows on a terminal how far long work has come; writes nothing where nobody watches. */
export function showProgress(of: string): (done: number, all: number) => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  let shown = -1;
  return (done, all) => {
    const percent = Math.floor((100 * done) / all);
    if (percent < shown + STEP_PERCENT && done !== all) return;
    shown = percent;
    stderr.write(`\r${percent}% of ${all} ${of}${done === all ? '\n' : ''}`);
  };
}
