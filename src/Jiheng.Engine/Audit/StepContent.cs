using Jiheng.Engine.Cycle.Evaluations;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Cycle.Surveys;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>Whether the form of a step of the year was filled in: opinions, scores, counts and lists are content though they hold no money and no indicator.</summary>
internal static class StepContent
{
    /// <summary>Whether anything of the kind was read.</summary>
    public static bool Has(Filing filing)
    {
        foreach (var document in filing.Documents)
        {
            foreach (var form in document.Forms)
                foreach (var answer in form.Answers) if (!answer.Entry.IsBlank) return true;
            foreach (var review in ReviewForm.In(document)) if (!review.IsBlank) return true;
            foreach (var survey in SurveyResult.Of(document))
                foreach (var question in survey.Questions) if (question.Rate is not null) return true;
            foreach (var assessment in ExAnteAssessment.Of(document)) if (assessment.Total is not null || assessment.Stated.Count > 0) return true;
        }
        return false;
    }
}
