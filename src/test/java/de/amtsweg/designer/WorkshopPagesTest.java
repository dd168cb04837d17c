package de.amtsweg.designer;

import static de.amtsweg.site.Town.anAuthority;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Staff;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.FolderImport;
import de.amtsweg.catalogue.ImportReport;
import de.amtsweg.catalogue.ImportReport.Line;
import de.amtsweg.catalogue.ImportReport.Outcome;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.PackageProblem;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.catalogue.Packages.PublishedVersion;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.shared.LocalizedText;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.site.PageTest;
import de.amtsweg.workflow.Models;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PageTest(WorkshopController.class)
@Import(Shelf.class)
@MockitoBean(types = {Catalogue.class, Packages.class, Models.class, FolderImport.class})
class WorkshopPagesTest {
    private static final ServiceKey DOG = new ServiceKey("hund-anmelden");
    private static final PackageId ONE = new PackageId(DOG, 1);
    private static final byte[] MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
              <bpmn:process id="hund-anmelden" name="Hund anmelden">
                <bpmn:startEvent id="Received" name="Eingegangen"/>
                <bpmn:userTask id="Check" name="Prüfen &lt;b&gt;"/>
                <bpmn:callActivity id="Fee" name="Gebühr einziehen" calledElement="gebuehr-einziehen"/>
              </bpmn:process>
            </bpmn:definitions>""".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Autowired
    Authorities authorities;

    @Autowired
    Staff staff;

    @Autowired
    Permissions permissions;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Packages packages;

    @Autowired
    Models models;

    @Autowired
    FolderImport imports;

    @BeforeEach
    void aPublishedService() {
        var service = Mockito.mock(AdministrativeService.class);
        var content = ServicePackage.of(DOG, Map.of("hund-anmelden.bpmn", MODEL, "service.yaml", new byte[1234]));
        given(authorities.forHost(any())).willReturn(anAuthority());
        given(staff.find(any())).willReturn(Optional.empty());
        given(service.key()).willReturn(DOG);
        given(service.title()).willReturn(LocalizedText.german("Hund anmelden"));
        given(catalogue.published()).willReturn(List.of(service));
        given(catalogue.get(ONE)).willReturn(service);
        given(packages.versions(any())).willReturn(List.of());
        given(packages.versions(DOG))
                .willReturn(List.of(new PublishedVersion(ONE, Instant.parse("2026-05-04T08:00:00Z"))));
        given(packages.get(ONE)).willReturn(content);
        given(packages.findFile(any(), any())).willReturn(Optional.empty());
        given(packages.findFile(ONE, "hund-anmelden.bpmn")).willReturn(Optional.of(MODEL));
        given(models.running(DOG, 1)).willReturn(Map.of("Check", 3));
        given(imports.lastReport()).willReturn(Optional.empty());
    }

    @Test
    void theWorkshopListsServicesWithVersionsAndWhatIsUnderWay() throws Exception {
        mvc.perform(get("/werkstatt").with(designer()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Hund anmelden"),
                                containsString("04.05.2026 10:00"),
                                containsString(">3<"),
                                containsString("href=\"/werkstatt/hund-anmelden/1/hund-anmelden\""))));
    }

    @Test
    void aRefusedFolderIsNamedWithFileElementAndRemedy() throws Exception {
        var problem = new PackageProblem(
                "katze.bpmn", "Skript1", "Skripte sind nicht erlaubt.", "Nehmen Sie einen Baustein.");
        given(imports.lastReport())
                .willReturn(Optional.of(new ImportReport(
                        Instant.EPOCH,
                        List.of(new Line("katze-anmelden", Outcome.REFUSED, List.of(problem))),
                        List.of())));

        mvc.perform(get("/werkstatt").with(designer()))
                .andExpect(content()
                        .string(allOf(
                                containsString("katze.bpmn, Skript1"),
                                containsString("Skripte sind nicht erlaubt. Nehmen Sie einen Baustein."))));
    }

    @Test
    void aModelIsShownAsPictureAndAsTable() throws Exception {
        mvc.perform(get("/werkstatt/hund-anmelden/1/hund-anmelden").with(designer()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("data-model=\"/werkstatt/hund-anmelden/1/hund-anmelden.bpmn\""),
                                containsString("data-activity=\"Check\" data-running=\"3\""),
                                containsString("Prüfen &lt;b&gt;"),
                                not(containsString("<b>")),
                                containsString("Gemeinsamer Baustein"),
                                containsString("gebuehr-einziehen"),
                                containsString("/assets/model"))));
    }

    @Test
    void theDrawingItselfIsServedAsXml() throws Exception {
        mvc.perform(get("/werkstatt/hund-anmelden/1/hund-anmelden.bpmn").with(designer()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/xml"))
                .andExpect(content().bytes(MODEL));
    }

    @Test
    void aVersionShowsItsFiles() throws Exception {
        mvc.perform(get("/werkstatt/hund-anmelden/1").with(designer()))
                .andExpect(content().string(allOf(containsString("service.yaml"), containsString("1.234 Byte"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/werkstatt/hund-anmelden/2",
                "/werkstatt/katze-anmelden/1",
                "/werkstatt/hund-anmelden/x",
                "/werkstatt/Hund/1",
                "/werkstatt/hund-anmelden/1/anders",
                "/werkstatt/hund-anmelden/1/anders.bpmn",
                "/werkstatt/hund-anmelden/2/hund-anmelden"
            })
    void whatWasNeverPublishedIsNotFound(String address) throws Exception {
        mvc.perform(get(address).with(designer())).andExpect(status().isNotFound());
    }

    @Test
    void whoMayNoLongerDesignIsRefusedEvenWhileSignedIn() throws Exception {
        willThrow(new NotPermitted(new PersonId("dora"), Permission.DESIGN, "any unit"))
                .given(permissions)
                .require(new PersonId("dora"), Permission.DESIGN);

        mvc.perform(get("/werkstatt").with(designer())).andExpect(status().isForbidden());
    }

    private static RequestPostProcessor designer() {
        return user("dora").roles("DESIGNER");
    }
}
