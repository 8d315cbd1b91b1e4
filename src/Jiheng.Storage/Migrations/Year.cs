using Microsoft.EntityFrameworkCore.Migrations;

namespace Jiheng.Storage.Migrations;

/// <summary>Audits, answers, figures, files, tokens and campaigns.</summary>
internal static class Year
{
    /// <summary>The key of the migration in either database.</summary>
    public const string Id = "0002_Year";

    private const string Text = "text", Number = "bigint";

    /// <summary>Tables whose rows never change.</summary>
    public static readonly string[] Immutable = ["version_audits", "answers", "version_figures", "dossier_files", "field_notes", "survey_replies"];

    /// <summary>Makes them.</summary>
    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("draft_audits", t => new
        {
            dossier_id = t.Column<string>(Text), draft_revision = t.Column<int>(Number), errors = t.Column<int>(Number), warnings = t.Column<int>(Number), open_warnings = t.Column<int>(Number), findings = t.Column<string>(Text),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_draft_audits", a => a.dossier_id);
            t.ForeignKey("fk_draft_audits_dossiers", a => a.dossier_id, "dossiers", "id");
        });
        to.CreateTable("version_audits", t => new { dossier_id = t.Column<string>(Text), number = t.Column<int>(Number), errors = t.Column<int>(Number), warnings = t.Column<int>(Number), findings = t.Column<string>(Text) }, constraints: t =>
        {
            t.PrimaryKey("pk_version_audits", a => new { a.dossier_id, a.number });
            t.ForeignKey("fk_version_audits_versions", a => new { a.dossier_id, a.number }, "filing_versions", ["dossier_id", "number"]);
        });
        to.CreateTable("answers", t => new
        {
            dossier_id = t.Column<string>(Text), number = t.Column<int>(Number), fingerprint = t.Column<string>(Text), text = t.Column<string>(Text), person_id = t.Column<string>(Text), at = t.Column<long>(Number),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_answers", a => new { a.dossier_id, a.number });
            t.ForeignKey("fk_answers_dossiers", a => a.dossier_id, "dossiers", "id");
        });
        to.CreateTable("version_figures", t => new
        {
            dossier_id = t.Column<string>(Text), number = t.Column<int>(Number), initial_budget = t.Column<string>(Text, nullable: true), adjusted_budget = t.Column<string>(Text, nullable: true),
            executed = t.Column<string>(Text, nullable: true), score = t.Column<string>(Text, nullable: true), grade = t.Column<string>(Text, nullable: true), month = t.Column<int>(Number, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_version_figures", f => new { f.dossier_id, f.number });
            t.ForeignKey("fk_version_figures_versions", f => new { f.dossier_id, f.number }, "filing_versions", ["dossier_id", "number"]);
        });
        to.CreateTable("dossier_files", t => new
        {
            dossier_id = t.Column<string>(Text), number = t.Column<int>(Number), sha256 = t.Column<string>(Text), name = t.Column<string>(Text), size = t.Column<long>(Number), added_by = t.Column<string>(Text), added_at = t.Column<long>(Number),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_dossier_files", f => new { f.dossier_id, f.number });
            t.ForeignKey("fk_dossier_files_dossiers", f => f.dossier_id, "dossiers", "id");
        });
        to.CreateTable("access_tokens", t => new
        {
            id = t.Column<string>(Text), person_id = t.Column<string>(Text), name = t.Column<string>(Text), hash = t.Column<string>(Text), made_at = t.Column<long>(Number), expires_at = t.Column<long>(Number), revoked_at = t.Column<long>(Number, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_access_tokens", a => a.id);
            t.ForeignKey("fk_access_tokens_people", a => a.person_id, "people", "id");
        });
        to.CreateIndex("ix_access_tokens_hash", "access_tokens", "hash", unique: true);
        to.CreateTable("kept_answers", t => new
        {
            person_id = t.Column<string>(Text), key = t.Column<string>(Text), request = t.Column<string>(Text), status = t.Column<int>(Number), body = t.Column<string>(Text), tag = t.Column<string>(Text), location = t.Column<string>(Text), at = t.Column<long>(Number),
        }, constraints: t => t.PrimaryKey("pk_kept_answers", a => new { a.person_id, a.key }));
        to.CreateIndex("ix_kept_answers_at", "kept_answers", "at");
        Campaigns(to);
    }

    private static void Campaigns(MigrationBuilder to)
    {
        to.CreateTable("campaign_phases", t => new
        {
            dossier_id = t.Column<string>(Text), number = t.Column<int>(Number), name = t.Column<string>(Text), due = t.Column<string>(Text, nullable: true), closed_at = t.Column<long>(Number, nullable: true), closed_by = t.Column<string>(Text),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_campaign_phases", p => new { p.dossier_id, p.number });
            t.ForeignKey("fk_campaign_phases_dossiers", p => p.dossier_id, "dossiers", "id");
        });
        to.CreateTable("materials", t => new
        {
            dossier_id = t.Column<string>(Text), number = t.Column<int>(Number), phase = t.Column<int>(Number), name = t.Column<string>(Text), is_result = t.Column<bool>(nullable: false), section = t.Column<string>(Text),
            state = t.Column<string>(Text), file_number = t.Column<int>(Number, nullable: true), note = t.Column<string>(Text), changed_by = t.Column<string>(Text), changed_at = t.Column<long>(Number, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_materials", m => new { m.dossier_id, m.number });
            t.ForeignKey("fk_materials_phases", m => new { m.dossier_id, m.phase }, "campaign_phases", ["dossier_id", "number"]);
        });
        to.CreateTable("field_notes", t => new
        {
            dossier_id = t.Column<string>(Text), number = t.Column<int>(Number), kind = t.Column<string>(Text), day = t.Column<string>(Text), subject = t.Column<string>(Text), text = t.Column<string>(Text),
            file_number = t.Column<int>(Number, nullable: true), person_id = t.Column<string>(Text), at = t.Column<long>(Number),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_field_notes", n => new { n.dossier_id, n.number });
            t.ForeignKey("fk_field_notes_dossiers", n => n.dossier_id, "dossiers", "id");
        });
        to.CreateTable("surveys", t => new
        {
            id = t.Column<string>(Text), dossier_id = t.Column<string>(Text), questionnaire_id = t.Column<string>(Text), indicator = t.Column<string>(Text), link_hash = t.Column<string>(Text),
            opens = t.Column<string>(Text), closes = t.Column<string>(Text), issued = t.Column<int>(Number, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_surveys", s => s.id);
            t.ForeignKey("fk_surveys_dossiers", s => s.dossier_id, "dossiers", "id");
        });
        to.CreateIndex("ix_surveys_link", "surveys", "link_hash", unique: true);
        to.CreateIndex("ix_surveys_dossier", "surveys", "dossier_id");
        to.CreateTable("survey_replies", t => new { survey_id = t.Column<string>(Text), number = t.Column<int>(Number), key = t.Column<string>(Text), choices = t.Column<string>(Text), at = t.Column<long>(Number) }, constraints: t =>
        {
            t.PrimaryKey("pk_survey_replies", r => new { r.survey_id, r.number });
            t.ForeignKey("fk_survey_replies_surveys", r => r.survey_id, "surveys", "id");
        });
        to.CreateIndex("ix_survey_replies_key", "survey_replies", ["survey_id", "key"], unique: true);
    }
}
