const { Environment } = require('nunjucks');

/**
 * Loaded before the built web server: notes how long each page takes from its view model to its HTML, in milliseconds, and
 * how much of that the process had the processor, which other programs on the machine change less.
 */
const { render } = Environment.prototype;
let times = [];
Environment.prototype.render = function timed(...args) {
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  const html = render.apply(this, args);
  const { user, system } = process.cpuUsage(before);
  times.push({ took: performance.now() - startedAt, worked: (user + system) / 1000 });
  return html;
};
process.on('message', () => {
  process.send(times);
  times = [];
});
