import type {PrecacheController} from 'workbox-precaching/PrecacheController.js';
import {PrecacheRoute} from 'workbox-precaching/PrecacheRoute.js';
import {Route} from 'workbox-routing/Route.js';
import {Router} from 'workbox-routing/Router.js';

/**
 * Answers what pages ask for: with the file of this version, whatever the query; with the app for every other page of its folder; with
 * a file that only an earlier version had, for a page that has not reloaded since. Where the host has another file by now, what it
 * sends will do.
 * @param scope address of the app's folder, with a slash at its end
 */
export function createRouter(precache: PrecacheController, scope: string): Router {
  const isOurs = ({href}: URL) => href.startsWith(scope);
  const app = `${scope}index.html`;
  // Workbox keeps again what the device has lost only when it knows what that must be.
  const integrity = precache.getIntegrityForCacheKey(precache.getCacheKeyForURL(app) ?? '');
  const router = new Router();
  router.registerRoute(
    new PrecacheRoute(precache, {urlManipulation: ({url}) => [new URL(url.pathname, url)]}),
  );
  router.registerRoute(
    new Route(
      ({url, request}) => isOurs(url) && request.mode === 'navigate' && {integrity},
      precache.createHandlerBoundToURL(app),
    ),
  );
  router.registerRoute(
    new Route(
      ({url}) => isOurs(url),
      async ({request}) =>
        (await caches.match(request.url, {ignoreSearch: true})) ?? fetch(request),
    ),
  );
  router.setCatchHandler(({request}) => fetch(request));
  return router;
}
