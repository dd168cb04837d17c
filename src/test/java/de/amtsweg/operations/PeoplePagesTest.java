package de.amtsweg.operations;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.authority.Duty;
import de.amtsweg.authority.Role;
import de.amtsweg.shared.PersonId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;

/** Operators look after people, their duties and who stands in for them. */
class PeoplePagesTest extends OperationsHouse {
    @Test
    void everyFieldOfAPersonHasALabel() throws Exception {
        mvc.perform(get("/betrieb/personen/sabine").with(operator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("for=\"rolle\""),
                                containsString("for=\"stelle\""),
                                containsString("for=\"vertretung\""),
                                containsString("for=\"passwort\""),
                                containsString("Aufgabe „Sachbearbeitung, Gewerbeamt“ entziehen"))));
    }

    @Test
    void aDutyIsGivenAndTakenAway() throws Exception {
        send("/betrieb/personen/sabine/aufgaben", "rolle", "HEAD", "stelle", OFFICE.value());
        send("/betrieb/personen/sabine/aufgaben/entfernen", "rolle", "CLERK", "stelle", OFFICE.value());

        verify(staff).addDuty(SABINE, new Duty(Role.HEAD, OFFICE));
        verify(staff).removeDuty(SABINE, new Duty(Role.CLERK, OFFICE));
    }

    @Test
    void nobodyManagesUnitsThatAreNotTheirs() throws Exception {
        var foreign = new PersonId("fremd");
        person(foreign, "Frieda Fremd", ELSEWHERE, Role.CLERK);

        mvc.perform(post("/betrieb/personen/sabine/aufgaben")
                        .with(operator())
                        .with(csrf())
                        .param("rolle", "CLERK")
                        .param("stelle", ELSEWHERE.value()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/betrieb/personen/fremd/passwort")
                        .with(operator())
                        .with(csrf())
                        .param("passwort", "lang-genug-1"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/betrieb/personen/fremd/vertretung")
                        .with(operator())
                        .with(csrf())
                        .param("vertretung", "otto"))
                .andExpect(status().isForbidden());

        verify(staff, never()).setPassword(any(), any());
        verify(staff, never()).setDeputy(any(), any());
    }

    @Test
    void nobodyLocksThemselvesOut() throws Exception {
        send("/betrieb/personen/otto/zugang", "offen", "false");
        send("/betrieb/personen/otto/aufgaben/entfernen", "rolle", "OPERATOR", "stelle", OFFICE.value());

        verify(staff, never()).setActive(any(), anyBoolean());
        verify(staff, never()).removeDuty(any(), any());
    }

    @Test
    void aDeputyIsSetAndRemoved() throws Exception {
        send("/betrieb/personen/sabine/vertretung", "vertretung", "otto");
        send("/betrieb/personen/sabine/vertretung", "vertretung", "");

        verify(staff).setDeputy(SABINE, Optional.of(OTTO));
        verify(staff).setDeputy(SABINE, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"sabine", "niemand", "'<b>'"})
    void notEverybodyCanBeADeputy(String deputy) throws Exception {
        mvc.perform(post("/betrieb/personen/sabine/vertretung")
                .with(operator())
                .with(csrf())
                .param("vertretung", deputy));

        verify(staff, never()).setDeputy(any(), ArgumentMatchers.<Optional<PersonId>>argThat(Optional::isPresent));
    }

    @ParameterizedTest
    @CsvSource({
        "sabine, Sabine Zwei, operations.person.taken",
        "Groß Klein, Jemand, operations.person.invalid",
        "neu, '  ', operations.person.invalid"
    })
    void aPersonThatCannotBeAddedIsRefusedInWords(String name, String fullName, String problem) throws Exception {
        mvc.perform(post("/betrieb/personen")
                        .with(operator())
                        .with(csrf())
                        .param("name", name)
                        .param("vollerName", fullName))
                .andExpect(flash().attribute("problem", problem));

        verify(staff, never()).add(any(), any(), any());
    }

    @Test
    void aPersonIsAdded() throws Exception {
        mvc.perform(post("/betrieb/personen")
                        .with(operator())
                        .with(csrf())
                        .param("name", " a.meier ")
                        .param("vollerName", "Anna Meier")
                        .param("email", ""))
                .andExpect(redirectedUrl("/betrieb/personen/a.meier"));

        verify(staff).add(new PersonId("a.meier"), "Anna Meier", "");
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfTheForm() throws Exception {
        mvc.perform(post("/betrieb/personen")
                        .with(operator())
                        .param("name", "x")
                        .param("vollerName", "y"))
                .andExpect(status().isForbidden());

        verify(staff, never()).add(any(), any(), any());
    }
}
