import { buildAssetsOnce } from '../../../../test/support/assets';
import { errorFor, errorsOf, untouched } from './form-state';
import { fullTitle } from './frame';
import { Templates } from './templates';

const refused = {
  input: { heldOn: 'yesterday' },
  refusals: [
    { code: 'notADay', message: 'Write the day of the meeting, like 2 3 2026', field: 'heldOn' },
    { code: 'tooSoon', message: 'The meeting has not been <held> yet' },
  ],
};

describe('a form that was refused', () => {
  const errors = errorsOf(refused, 'heldOn');

  it('lists every reason, each leading to its field, and escapes what it shows', () => {
    buildAssetsOnce();
    const html = new Templates().render('layout/form.njk', {
      title: 'Record the meeting',
      errors,
      csrfToken: 'token',
    });
    expect(html).toContain('<a href="#heldOn">Write the day of the meeting, like 2 3 2026</a>');
    expect(html).toContain('not been &lt;held&gt; yet');
    expect(html.indexOf('There is a problem')).toBeLessThan(html.indexOf('<h1'));
    expect(html).toContain('<input type="hidden" name="_csrf" value="token">');
  });

  it('says so first in the title', () => {
    expect(fullTitle({ title: 'Record the meeting', errors }, ['EHC casework', 'Wrexley'])).toBe(
      'Error: Record the meeting – EHC casework – Wrexley',
    );
  });

  it('puts the message beside its field', () => {
    expect(errorFor(errors, 'heldOn')).toEqual({ text: 'Write the day of the meeting, like 2 3 2026' });
    expect(errorFor(errors, 'place')).toBe(false);
  });
});

it('a form nobody has sent shows no error', () => {
  expect(errorsOf(untouched, 'heldOn')).toEqual([]);
  expect(fullTitle({ title: 'Record the meeting' }, ['EHC casework', ''])).toBe(
    'Record the meeting – EHC casework',
  );
});
