import { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// Ciò che due parti o più hanno in comune sta in un pezzo solo: la prima pagina chiede due file e non trenta.
const customConfig: UserConfigFn = () => ({
  build: {
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'comune', minShareCount: 2 }] } },
    },
  },
});

export default overrideVaadinConfig(customConfig);
