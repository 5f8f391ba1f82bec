import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.tsx';

/** Everything behind the door. */
export function Inside() {
  return <RouterProvider router={router} />;
}
