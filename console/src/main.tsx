import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { paint } from './app/theme';
import './ui/base.css';

paint();
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
