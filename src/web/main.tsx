import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connectSession, loadSession } from './session.ts';
import './base.css';
import './ui/ui.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
connectSession();
void loadSession();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
