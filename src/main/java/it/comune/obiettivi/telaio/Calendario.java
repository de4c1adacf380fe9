package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Il calendario da cui si sceglie un giorno. */
public final class Calendario {

    private Calendario() {}

    /** Il calendario come si usa qui: comincia di lunedì, scrive 30/06/2026. */
    public static void italiano(DatePicker giorno) {
        giorno.setLocale(Locale.ITALIAN);
        giorno.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d/M/yy")
                .setMonthNames(Stream.of(Month.values())
                        .map(mese -> mese.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ITALIAN))
                        .toList())
                .setWeekdays(giorni(TextStyle.FULL))
                .setWeekdaysShort(giorni(TextStyle.SHORT))
                .setFirstDayOfWeek(1)
                .setToday(giorno.getTranslation("piano.oggi"))
                .setCancel(giorno.getTranslation("piano.annulla")));
    }

    private static List<String> giorni(TextStyle stile) {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(giorno -> DayOfWeek.SUNDAY.plus(giorno).getDisplayName(stile, Locale.ITALIAN))
                .toList();
    }
}
