/** La pagina da cui un documento entra: si carica, o si riprende una proposta che aspetta. */
@NullMarked
package it.comune.obiettivi.documento.ui.carica;

import org.jspecify.annotations.NullMarked;
