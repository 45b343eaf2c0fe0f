/**
 * Where forms go that are never followed. Chrome asks its maker what the fields of a form may be for, but for forms that go to this
 * address; a form around such a one would count in its place.
 */
export const UNASKED_ACTION = '/search';
