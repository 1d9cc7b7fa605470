const { Environment } = require('nunjucks');

/** Loaded before the built web server: notes how long each page takes from its view model to its HTML, in milliseconds. */
const { render } = Environment.prototype;
let times = [];
Environment.prototype.render = function timed(...args) {
  const startedAt = performance.now();
  const html = render.apply(this, args);
  times.push(performance.now() - startedAt);
  return html;
};
process.on('message', () => {
  process.send(times);
  times = [];
});
