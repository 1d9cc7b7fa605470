import { childSearchOf, isEmptySearch } from './child-search';

it.each([
  ['Kaur Amara', { words: ['kaur', 'amara'], bornOn: null, upn: null }],
  ['  ZOË  o’Brien ', { words: ['zoe', 'o', 'brien'], bornOn: null, upn: null }],
  ['4/5/2015', { words: [], bornOn: '2015-05-04', upn: null }],
  ['04-05-2015', { words: [], bornOn: '2015-05-04', upn: null }],
  ['4 5 2015', { words: [], bornOn: '2015-05-04', upn: null }],
  ['2015-05-04', { words: [], bornOn: '2015-05-04', upn: null }],
  ['4 May 2015', { words: [], bornOn: '2015-05-04', upn: null }],
  ['4th sept 2015 kaur', { words: ['kaur'], bornOn: '2015-09-04', upn: null }],
  ['a12345678901b', { words: [], bornOn: null, upn: 'A12345678901B' }],
  ['31/2/2015', { words: ['31', '2', '2015'], bornOn: null, upn: null }],
  ['4 Kaur 2015', { words: ['4', 'kaur', '2015'], bornOn: null, upn: null }],
])('reads %j', (typed, search) => {
  expect(childSearchOf(typed)).toEqual(search);
});

it('finds nothing to look for in signs alone', () => {
  expect(isEmptySearch(childSearchOf(' -- % '))).toBe(true);
});
