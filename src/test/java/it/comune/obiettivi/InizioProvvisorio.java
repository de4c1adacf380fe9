package it.comune.obiettivi;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** La pagina iniziale delle prove, finché il cruscotto non porta la sua: allora questa classe si toglie. */
@Route(value = "", autoLayout = false)
@PermitAll
public class InizioProvvisorio extends Div {}
