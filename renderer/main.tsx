import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Boot } from './app/boot.tsx';
import { connectHost } from './host/connect.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    {/* Base UI would put style elements into the page, which the policy refuses. */}
    <CSPProvider disableStyleElements>
      <Boot host={connectHost()} />
    </CSPProvider>
  </StrictMode>,
);
