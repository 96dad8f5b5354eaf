/**
 * The fragment (with its `#`) of an address where it names a page of a single-page application
 * (`#/…`, `#!…`), else ''. The bare roots `#/`, `#!` and `#!/` are the page without a fragment.
 */
export function routeIn(fragment: string): string {
  // A text directive says where to scroll, also after a route.
  const [route = ''] = fragment.split(':~:', 1);
  return /^#[/!]/.test(route) && !/^#(\/|!\/?)$/.test(route) ? route : '';
}

/** An address without a fragment that only leads to a heading. */
export function placeOf(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at) + routeIn(url.slice(at));
}

/**
 * Whether two addresses lead to the same page: a jump to a heading is none to another, a route of a
 * single-page application is. The one rule for whatever belongs to a page: its score, its marks,
 * what is unfolded. An address that is not told, undefined, is the same as no other.
 */
export function samePlace(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return placeOf(one) === placeOf(other);
}
