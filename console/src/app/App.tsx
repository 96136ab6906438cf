import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, Navigate, RouterProvider, createHashRouter } from 'react-router';
import { allows } from '../api/operations';
import { queries } from '../api/queries';
import { start } from '../api/session';
import { Dialog } from '../ui/Dialog';
import { Page } from '../ui/Page';
import { WordsProvider, useWords } from '../words';
import { Frame } from './Frame';
import { NoAccess, Outside } from './Outside';
import { SignInForm } from './SignIn';
import { GROUPS } from './sections';
import { useRoles, useSession } from './session';

const STAFF = ['support', 'moderator', 'admin'];
const SECTIONS = GROUPS.flatMap(({ sections }) => sections);

/** Addresses stand after `#`: they reach no server and no log, and any static host can serve the page. */
const router = createHashRouter([
  {
    path: '/',
    element: <Frame />,
    children: [
      { index: true, element: <Start /> },
      ...SECTIONS.map(({ path, page: Section }) => ({ path: `${path}/:first?/:second?`, element: <Section /> })),
      { path: '*', element: <NotFound /> },
    ],
  },
]);

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <WordsProvider><Inside /></WordsProvider>
    </QueryClientProvider>
  );
}

function Inside() {
  const { t } = useWords();
  const session = useSession();
  useEffect(() => void start(), []);
  if (session.state === 'starting') return null;
  if (session.state === 'signed-out') return <Outside />;
  if (session.state === 'signed-in' && !session.roles.some((role) => STAFF.includes(role))) return <NoAccess session={session} />;
  return (
    <>
      <RouterProvider router={router} />
      {session.state === 'expired' ? (
        <Dialog title={t('sign-in.again-title')}><p>{t('sign-in.again-lead')}</p><SignInForm isAgain /></Dialog>
      ) : null}
    </>
  );
}

function Start() {
  const roles = useRoles();
  const first = SECTIONS.find(({ needs }) => needs.some((id) => allows(id, roles)));
  return first ? <Navigate to={`/${first.path}`} replace /> : null;
}

function NotFound() {
  const { t } = useWords();
  return <Page title={t('app.not-found')}><Link to="/">{t('app.home')}</Link></Page>;
}
