// Every page works without this: it only makes some of them quicker to use.
import { initAll } from './govuk.js';

initAll();

const REFRESH_MILLISECONDS = 5000;

/** While something is under way, looks every few seconds how far it is. Screen readers say what has changed when it suits. */
async function refresh(region) {
  const address = region.dataset.refresh;
  const answer =
    !document.hidden && (await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null));
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.getElementById(region.id);
  // When it has ended there is more to see than this region.
  if (!now?.dataset.refresh) window.location.reload();
  else if (now.innerHTML !== region.innerHTML) region.replaceChildren(...now.childNodes);
}

for (const region of document.querySelectorAll('[data-refresh]'))
  if (region.dataset.refresh) setInterval(() => refresh(region), REFRESH_MILLISECONDS);
