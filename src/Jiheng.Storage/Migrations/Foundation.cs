using Microsoft.EntityFrameworkCore.Migrations;

namespace Jiheng.Storage.Migrations;

/// <summary>The first tables, the same in both databases: text and 64-bit numbers are all they hold.</summary>
internal static class Foundation
{
    /// <summary>The key of the migration in either database.</summary>
    public const string Id = "0001_Foundation";

    private const string Text = "text", Number = "bigint";

    /// <summary>Tables whose rows never change.</summary>
    public static readonly string[] Immutable = ["filing_versions", "decisions", "decision_lines"];

    /// <summary>Makes them.</summary>
    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("regions", t => new { code = t.Column<string>(Text), name = t.Column<string>(Text), parent_code = t.Column<string>(Text, nullable: true) },
            constraints: t => t.PrimaryKey("pk_regions", r => r.code));
        to.CreateTable("offices", t => new
        {
            id = t.Column<string>(Text), kind = t.Column<string>(Text), name = t.Column<string>(Text), code = t.Column<string>(Text), region_code = t.Column<string>(Text),
            parent_id = t.Column<string>(Text, nullable: true), is_active = t.Column<bool>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_offices", o => o.id);
            t.ForeignKey("fk_offices_regions", o => o.region_code, "regions", "code");
            t.ForeignKey("fk_offices_offices", o => o.parent_id, "offices", "id");
        });
        to.CreateIndex("ix_offices_code", "offices", "code", unique: true);
        to.CreateIndex("ix_offices_parent", "offices", "parent_id");
        to.CreateTable("people", t => new { id = t.Column<string>(Text), sign_in = t.Column<string>(Text), name = t.Column<string>(Text), is_active = t.Column<bool>(nullable: false) },
            constraints: t => t.PrimaryKey("pk_people", p => p.id));
        to.Sql("CREATE UNIQUE INDEX ix_people_sign_in ON people (lower(sign_in));");
        to.CreateTable("role_grants", t => new { person_id = t.Column<string>(Text), office_id = t.Column<string>(Text), role = t.Column<string>(Text) }, constraints: t =>
        {
            t.PrimaryKey("pk_role_grants", r => new { r.person_id, r.office_id, r.role });
            t.ForeignKey("fk_role_grants_people", r => r.person_id, "people", "id");
            t.ForeignKey("fk_role_grants_offices", r => r.office_id, "offices", "id");
        });
        to.CreateTable("projects", t => new
        {
            id = t.Column<string>(Text), office_id = t.Column<string>(Text), code = t.Column<string>(Text), name = t.Column<string>(Text), first_year = t.Column<int>(Number), last_year = t.Column<int>(Number, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_projects", p => p.id);
            t.ForeignKey("fk_projects_offices", p => p.office_id, "offices", "id");
        });
        to.CreateIndex("ix_projects_code", "projects", ["office_id", "code"], unique: true);
        to.CreateTable("windows", t => new
        {
            id = t.Column<string>(Text), finance_office_id = t.Column<string>(Text), year = t.Column<int>(Number), step = t.Column<string>(Text), round = t.Column<int>(Number), pack_id = t.Column<string>(Text),
            opens = t.Column<string>(Text), closes = t.Column<string>(Text),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_windows", w => w.id);
            t.ForeignKey("fk_windows_offices", w => w.finance_office_id, "offices", "id");
        });
        to.CreateIndex("ix_windows_step", "windows", ["finance_office_id", "year", "step", "round"], unique: true);
        to.CreateTable("dossiers", t => new
        {
            id = t.Column<string>(Text), office_id = t.Column<string>(Text), subject = t.Column<string>(Text), year = t.Column<int>(Number), step = t.Column<string>(Text), round = t.Column<int>(Number),
            pack_id = t.Column<string>(Text), state = t.Column<string>(Text), state_since = t.Column<long>(Number), last_by = t.Column<string>(Text), granted_until = t.Column<string>(Text, nullable: true),
            current_version = t.Column<int>(Number), approved_version = t.Column<int>(Number), revision = t.Column<long>(Number),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_dossiers", d => d.id);
            t.ForeignKey("fk_dossiers_offices", d => d.office_id, "offices", "id");
        });
        to.CreateIndex("ix_dossiers_subject", "dossiers", ["office_id", "subject", "year", "step", "round"], unique: true);
        to.CreateIndex("ix_dossiers_step", "dossiers", ["year", "step", "state"]);
        to.CreateTable("drafts", t => new { dossier_id = t.Column<string>(Text), content = t.Column<string>(Text), revision = t.Column<int>(Number), saved_by = t.Column<string>(Text), saved_at = t.Column<long>(Number) }, constraints: t =>
        {
            t.PrimaryKey("pk_drafts", d => d.dossier_id);
            t.ForeignKey("fk_drafts_dossiers", d => d.dossier_id, "dossiers", "id");
        });
        to.CreateTable("filing_versions", t => new
        {
            dossier_id = t.Column<string>(Text), number = t.Column<int>(Number), content = t.Column<string>(Text), sha256 = t.Column<string>(Text), made_by = t.Column<string>(Text), made_at = t.Column<long>(Number),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_filing_versions", v => new { v.dossier_id, v.number });
            t.ForeignKey("fk_filing_versions_dossiers", v => v.dossier_id, "dossiers", "id");
        });
        to.CreateTable("decisions", t => new
        {
            dossier_id = t.Column<string>(Text), number = t.Column<int>(Number), version_number = t.Column<int>(Number), action = t.Column<string>(Text), from_state = t.Column<string>(Text), to_state = t.Column<string>(Text),
            person_id = t.Column<string>(Text), at = t.Column<long>(Number), reason = t.Column<string>(Text),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_decisions", d => new { d.dossier_id, d.number });
            t.ForeignKey("fk_decisions_dossiers", d => d.dossier_id, "dossiers", "id");
        });
        to.CreateTable("decision_lines", t => new
        {
            dossier_id = t.Column<string>(Text), decision_number = t.Column<int>(Number), number = t.Column<int>(Number), line_key = t.Column<string>(Text), reason_code = t.Column<string>(Text), text = t.Column<string>(Text),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_decision_lines", l => new { l.dossier_id, l.decision_number, l.number });
            t.ForeignKey("fk_decision_lines_decisions", l => new { l.dossier_id, l.decision_number }, "decisions", ["dossier_id", "number"]);
        });
    }
}
