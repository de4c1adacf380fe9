import { scaricaTesto } from './scarica';

declare global {
  interface Window {
    Obiettivi: { scaricaTesto: typeof scaricaTesto };
  }
}

window.Obiettivi = { ...window.Obiettivi, scaricaTesto };
